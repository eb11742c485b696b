using System.CommandLine;
using FactCheck.Cli.Evaluation;
using FactCheck.Cli.Extraction;
using FactCheck.Cli.Training;

var root = new RootCommand("Splits articles into attributed claims; trains and measures the models that do it.")
{
    ExtractCommand.Create(),
    TrainCommand.Create(),
    EvaluateCommand.Create(),
};
return root.Parse(args).Invoke();
