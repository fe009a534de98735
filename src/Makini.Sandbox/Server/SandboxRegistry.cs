namespace Makini.Sandbox.Server;

/// <summary>The sandboxes of this process: they live on when the runspace that started them ends, so the process keeps the list.</summary>
internal static class SandboxRegistry
{
    private static readonly List<MakiniSandbox> Sandboxes = [];

    /// <summary>Those that run, the oldest first.</summary>
    public static IReadOnlyList<MakiniSandbox> Running
    {
        get
        {
            lock (Sandboxes) return [.. Sandboxes];
        }
    }

    public static void Add(MakiniSandbox sandbox)
    {
        lock (Sandboxes) Sandboxes.Add(sandbox);
    }

    public static void Remove(MakiniSandbox sandbox)
    {
        lock (Sandboxes) Sandboxes.Remove(sandbox);
    }
}
