namespace Makini.Documentation;

/// <summary>All that is told of a command.</summary>
internal sealed record CommandPage(
    string Name,
    string Verb,
    string Noun,
    string Summary,
    IReadOnlyList<string> Remarks,
    IReadOnlyList<ParameterSet> Sets,
    IReadOnlyList<Parameter> Parameters,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<string> Outputs,
    IReadOnlyList<Example> Examples,
    IReadOnlyList<string> Related);
