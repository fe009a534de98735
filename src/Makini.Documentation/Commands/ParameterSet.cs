namespace Makini.Documentation;

/// <summary>Parameters that go together.</summary>
internal sealed record ParameterSet(string Name, bool IsDefault, IReadOnlyList<SetParameter> Parameters);
