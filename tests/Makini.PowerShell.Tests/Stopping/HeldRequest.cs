namespace Makini.PowerShell.Tests.Stopping;

/// <summary>Which request of a client is held.</summary>
/// <param name="Path">A part of its path.</param>
/// <param name="Passes">How many such requests pass before.</param>
/// <param name="AnswerBytes">How much of the answer comes.</param>
internal sealed record HeldRequest(string Path, int Passes = 0, int AnswerBytes = 0);
