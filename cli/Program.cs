using Flint.Cli;

return FlintCommand.Run(args, Console.Out, Console.Error);
