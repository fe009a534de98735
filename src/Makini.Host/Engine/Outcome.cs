namespace Makini.Host.Engine;

/// <summary>How a pipeline ended.</summary>
internal enum Outcome
{
    /// <summary>To its end, with or without errors that it survived.</summary>
    Completed,

    /// <summary>By an error that ended it.</summary>
    Failed,

    /// <summary>By the user.</summary>
    Stopped,
}
