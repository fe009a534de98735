namespace Makini.PowerShell.Tests.Engine;

/// <summary>Tests of what the whole process shares: they run one after the other, when no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
