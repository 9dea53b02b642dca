using Muster.Imports.Applying;
using Muster.Persistence.Moving;
using Spectre.Console;

namespace Muster.Cli.Output;

/// <summary>A progress bar on a terminal; nothing elsewhere.</summary>
sealed class ProgressLine : IProgress<ImportProgress>, IProgress<MoveProgress>, IAsyncDisposable
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

    public void Report(ImportProgress value) => Show(value.Batches, value.Total);

    public void Report(MoveProgress value) => Show(value.Done, value.Total);

    public async ValueTask DisposeAsync()
    {
        _done.TrySetResult();
        await _drawing;
    }

    void Show(double done, double total)
    {
        if (_task is not { } task)
            return;

        task.MaxValue = total;
        task.Value = done;
    }
}
