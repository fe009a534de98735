namespace Makini.Documentation;

/// <summary>A parameter's place in a set.</summary>
internal sealed record SetParameter(Parameter Parameter, bool IsMandatory, int? Position);
