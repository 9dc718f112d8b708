/// The Java kernel for Jupyter: cells of Java in, results by MIME type out.
///
/// [undercurrent.notebook.NotebookKernel] speaks Jupyter's protocol,
/// [undercurrent.notebook.CellShell] evaluates cells, [undercurrent.notebook.Rendering] decides how
/// a value is shown, and [undercurrent.notebook.KernelInstallation] tells Jupyter where the kernel
/// is.
@NullMarked
package undercurrent.notebook;

import org.jspecify.annotations.NullMarked;
