using Muster.Imports.Applying;
using Spectre.Console;

namespace Muster.Cli.Output;

/// <summary>A progress bar on a terminal; nothing elsewhere.</summary>
sealed class ProgressLine : IProgress<ImportProgress>, IAsyncDisposable
{
    readonly TaskCompletionSource _done = new();
    readonly Task _drawing;
    ProgressTask? _task;

    ProgressLine(string title) =>
        _drawing = Console.IsErrorRedirected || Console.IsOutputRedirected
            ? Task.CompletedTask
            : AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(context =>
            {
                _task = context.AddTask(title);
                return _done.Task;
            });

    public static ProgressLine Start(string title) => new(title);

    public void Report(ImportProgress value)
    {
        if (_task is not { } task)
            return;

        task.MaxValue = value.Total;
        task.Value = value.Batches;
    }

    public async ValueTask DisposeAsync()
    {
        _done.TrySetResult();
        await _drawing;
    }
}
