namespace Makini.Sandbox.Data;

/// <summary>SplitMix64. System.Random promises no algorithm, and the same seed must give the same data on every runtime.</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A stream of its own for one area, so that a change in one area leaves the others as they are.</summary>
    public SeededRandom Fork(string area)
    {
        var hash = _state ^ 14695981039346656037UL;
        foreach (var character in area) hash = unchecked((hash ^ character) * 1099511628211UL);
        return new SeededRandom(hash);
    }

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>A day of the range, both ends included.</summary>
    public DateTime Day(DateTime first, DateTime last) => first.AddDays(Below((last - first).Days + 1));

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
