global using Module = Flint.Compiler.Metadata.Module;
