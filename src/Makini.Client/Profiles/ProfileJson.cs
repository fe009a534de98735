using System.Text.Json.Serialization;

namespace Makini.Profiles;

/// <summary>How profiles are written: for people to read, nothing that was not said.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    WriteIndented = true)]
[JsonSerializable(typeof(ProfileList))]
internal sealed partial class ProfileJson : JsonSerializerContext;
