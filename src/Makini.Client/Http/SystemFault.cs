namespace Makini.Http;

/// <summary>An error of the connected system that came within an answer of status 200.</summary>
/// <param name="Status">The status that the system gave it; 400 where it said none.</param>
/// <param name="Said">What it says.</param>
internal sealed record SystemFault(int Status, ErrorBody Said);
