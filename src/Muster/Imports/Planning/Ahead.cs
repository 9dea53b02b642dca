namespace Muster.Imports.Planning;

/// <summary>Takes some items of a sequence ahead on another thread, while the ones before them are worked on.</summary>
static class Ahead
{
    public static IEnumerable<T> Of<T>(IEnumerable<T> items, int most)
    {
        using var source = items.GetEnumerator();
        var taken = Take(source, most);

        // A short list is not worth another thread.
        if (taken.Count < most)
        {
            foreach (var item in taken)
                yield return item;

            yield break;
        }

        var next = Task.CompletedTask;

        try
        {
            while (taken.Count > 0)
            {
                var taking = Task.Run(() => Take(source, most));
                next = taking;

                foreach (var item in taken)
                    yield return item;

                taken = taking.GetAwaiter().GetResult();
            }
        }
        finally
        {
            // Whoever stops early must not close the source under the hand that takes from it; what that met concerns nobody then.
            Task.WaitAny(next);
        }
    }

    static List<T> Take<T>(IEnumerator<T> source, int most)
    {
        var taken = new List<T>(most);

        while (taken.Count < most && source.MoveNext())
            taken.Add(source.Current);

        return taken;
    }
}
