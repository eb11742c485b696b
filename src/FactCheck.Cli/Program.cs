return FactCheck.Cli.CommandLine.Run(args, Console.Out, Console.Error);
