using Flint.Fuzzing;

return FuzzCommand.Create().Parse(args).Invoke();
