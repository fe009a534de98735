namespace Makini.Documentation;

/// <summary>All that is told of a command.</summary>
internal sealed record CommandPage(
    string Name,
    string Verb,
    string Noun,
    string Summary,
    IReadOnlyList<string> OwnRemarks,
    IReadOnlyList<string> SharedRemarks,
    IReadOnlyList<ParameterSet> Sets,
    IReadOnlyList<Parameter> Parameters,
    IReadOnlyList<TypeUse> Inputs,
    IReadOnlyList<TypeUse> Outputs,
    IReadOnlyList<Example> Examples)
{
    /// <summary>All that is told of it besides its summary: first what is true of it alone.</summary>
    public IEnumerable<string> Remarks => OwnRemarks.Concat(SharedRemarks);

    /// <summary>The topic that it belongs to.</summary>
    public AboutTopic Topic => AboutTopic.Of(Noun);

    /// <summary>The commands to look at, too.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];
}
