using Muster.Cli;

return await CommandLine.RunAsync(args);
