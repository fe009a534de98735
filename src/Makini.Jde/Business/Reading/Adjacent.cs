using System.Runtime.CompilerServices;

namespace Makini.Jde.Business;

/// <summary>Puts together what stands next to each other: the lines of an order, the locations of an item.</summary>
internal static class Adjacent
{
    /// <summary>Pages of whole groups. A group that goes on in the next page comes with that page.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<IReadOnlyList<T>>> GroupAsync<T, TKey>(
        IAsyncEnumerable<IReadOnlyList<T>> pages, Func<T, TKey> keyOf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = new List<T>();
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var groups = new List<IReadOnlyList<T>>();
            foreach (var item in page)
            {
                if (last.Count > 0 && !EqualityComparer<TKey>.Default.Equals(keyOf(last[0]), keyOf(item)))
                {
                    groups.Add(last);
                    last = [];
                }

                last.Add(item);
            }

            if (groups.Count > 0) yield return groups;
        }

        if (last.Count > 0) yield return [last];
    }
}
