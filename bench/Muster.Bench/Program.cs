using Muster.Bench;
using Muster.Bench.LongImports;
using Muster.Bench.Training;

// Each scenario prints what it measured, the limit measured in the same run, and the ratio.
var scenario = args.FirstOrDefault();
var rest = args.Skip(1).ToArray();

switch (scenario)
{
    case "small-import":
        await SmallImport.RunAsync(runs: rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 30);
        return 0;
    case "long-import":
        await LongImport.RunAsync(rows: rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 100_000, kind: rest.ElementAtOrDefault(1));
        return 0;
    case ImportAlone.Name:
        await ImportAlone.RunAsync(rest);
        return 0;
    case "reading":
        await Reading.RunAsync(rows: rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 100_000);
        return 0;
    case "annual-training":
        await AnnualTrainingBench.RunAsync(learners: rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 100_000, kind: rest.ElementAtOrDefault(1));
        return 0;
    default:
        Console.Error.WriteLine("usage: Muster.Bench small-import [RUNS] | long-import [ROWS [sqlite|postgres]] | reading [ROWS] | annual-training [LEARNERS [sqlite|postgres]]");
        return 2;
}
