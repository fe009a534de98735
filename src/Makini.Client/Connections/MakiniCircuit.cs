namespace Makini;

/// <summary>Whether calls of a connection go through.</summary>
public enum MakiniCircuit
{
    /// <summary>They do.</summary>
    Closed,

    /// <summary>The service gave no answer too often: calls fail at once, for a while.</summary>
    Open,

    /// <summary>The next call is a try: if it goes through, others do.</summary>
    HalfOpen,
}
