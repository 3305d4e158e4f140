global using Flint.Elf;
global using Module = Flint.Compiler.Metadata.Module;
