package nl.nabij.core.modules;

import jakarta.persistence.EntityManager;
import java.util.List;
import nl.nabij.api.modules.ModuleChoice;
import org.jspecify.annotations.Nullable;

final class ModuleChoiceRepository {

    private final EntityManager em;

    ModuleChoiceRepository(EntityManager em) {
        this.em = em;
    }

    List<ModuleChoice> all() {
        return em.createQuery("select c from ModuleChoiceEntity c order by c.module", ModuleChoiceEntity.class)
                .getResultStream()
                .map(ModuleChoiceEntity::choice)
                .toList();
    }

    @Nullable
    ModuleChoiceEntity find(String module) {
        return em.find(ModuleChoiceEntity.class, module);
    }

    ModuleChoice save(ModuleChoiceEntity choice) {
        em.persist(choice);
        em.flush();
        return choice.choice();
    }
}
