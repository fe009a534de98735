namespace Makini.Sandbox.Faults;

/// <summary>The faults that are set, in the order in which they were: each request gets the first that is meant for it.</summary>
internal sealed class FaultPlan
{
    private readonly List<Entry> _entries = [];

    /// <summary>All, those that have hit as often as they should included.</summary>
    public IReadOnlyList<SandboxFault> All
    {
        get
        {
            lock (_entries) return [.. _entries.Select(entry => entry.Fault with { Hits = entry.Hits })];
        }
    }

    /// <summary>Adds one behind the others.</summary>
    public void Add(SandboxFault fault)
    {
        lock (_entries) _entries.Add(new Entry(fault));
    }

    /// <summary>Removes all.</summary>
    public void Clear()
    {
        lock (_entries) _entries.Clear();
    }

    /// <summary>Takes the fault for the next request of a path.</summary>
    /// <returns>The fault; null where there is none.</returns>
    public SandboxFault? Take(string path)
    {
        lock (_entries) return _entries.Find(entry => entry.Takes(path))?.Fault;
    }

    private sealed class Entry(SandboxFault fault)
    {
        private readonly Wildcard _path = new(fault.Path);
        private int _passed;

        public SandboxFault Fault => fault;

        public int Hits { get; private set; }

        public bool Takes(string path)
        {
            if (Hits == fault.Count || !_path.IsMatch(path) || _passed++ < fault.After) return false;
            Hits++;
            return true;
        }
    }
}
