using System.Text.Json.Serialization;

namespace Makini.Json;

/// <summary>How the records of the API are read. Generated at build time, so that the first answer costs no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(LenientText), typeof(LenientTime), typeof(LenientInt64), typeof(LenientDecimal), typeof(LenientBoolean)])]
[JsonSerializable(typeof(IntegrationStatus))]
internal sealed partial class MakiniJson : JsonSerializerContext;
