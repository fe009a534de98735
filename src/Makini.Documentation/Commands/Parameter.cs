namespace Makini.Documentation;

/// <summary>A parameter.</summary>
internal sealed record Parameter(
    string Name,
    string Text,
    string Type,
    bool IsSwitch,
    bool IsList,
    bool TakesWildcards,
    string PipelineInput,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Values,
    bool IsAlwaysMandatory,
    int? Position);
