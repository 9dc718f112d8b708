package undercurrent.notebook;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Weaves [StopCheck] into the classes of a notebook: at each method entry and backward jump.
final class StopWeaver {

  private static final ClassDesc CHECK = ClassDesc.of("undercurrent.notebook.StopCheck");
  private static final MethodTypeDesc NOTHING_TO_VOID = MethodTypeDesc.of(ConstantDescs.CD_void);

  private final Map<String, byte[]> notebookClasses = new ConcurrentHashMap<>();
  private final ClassFile classFile =
      ClassFile.of(
          ClassFile.ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofResourceParsing(this::open)
                  .orElse(ClassHierarchyResolver.defaultResolver())));

  /// Makes a class known, so that others which mention it can be woven.
  void know(String name, byte[] bytes) {
    notebookClasses.put(name.replace('.', '/'), bytes);
  }

  /// The class with checks; unchanged when it cannot be woven, since running comes before stopping.
  byte[] weave(byte[] bytes) {
    try {
      return classFile.transformClass(
          classFile.parse(bytes),
          ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(Body::new)));
    } catch (IllegalArgumentException e) {
      return bytes;
    }
  }

  private @Nullable InputStream open(ClassDesc type) {
    String descriptor = type.descriptorString();
    String path = descriptor.substring(1, descriptor.length() - 1);
    byte[] own = notebookClasses.get(path);
    if (own != null) {
      return new ByteArrayInputStream(own);
    }
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader == null ? null : loader.getResourceAsStream(path + ".class");
  }

  private static final class Body implements CodeTransform {

    private final Set<Label> passed = new HashSet<>();

    @Override
    public void atStart(CodeBuilder code) {
      check(code);
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
      switch (element) {
        case LabelTarget label -> {
          passed.add(label.label());
          code.with(label);
        }
        case BranchInstruction jump when passed.contains(jump.target()) -> {
          check(code);
          code.with(jump);
        }
        case InvokeInstruction call when isSystemExit(call) ->
            code.invokestatic(CHECK, "exit", call.typeSymbol());
        default -> code.with(element);
      }
    }

    private static boolean isSystemExit(InvokeInstruction call) {
      return call.owner().name().equalsString("java/lang/System")
          && call.name().equalsString("exit");
    }

    private static void check(CodeBuilder code) {
      code.invokestatic(CHECK, "check", NOTHING_TO_VOID);
    }
  }
}
