@org.jspecify.annotations.NullMarked
package nl.nabij.api.ui.otherbundle;
