namespace Makini.Profiles;

/// <summary>What stands in the file.</summary>
/// <param name="Profiles">The profiles, in order of their names.</param>
internal sealed record ProfileList(IReadOnlyList<MakiniProfile> Profiles);
