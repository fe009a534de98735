using Makini.Http;
using Makini.Json;

namespace Makini.Entities;

/// <summary>Reads answers that hold one record.</summary>
internal static class EntityReader
{
    /// <summary>The record under data, or the answer itself where nothing wraps it.</summary>
    /// <exception cref="MakiniException">ResponseInvalid: it is no object.</exception>
    public static MakiniEntity ReadOne(MakiniResponse response, Type recordType, EntityOrigin origin)
    {
        var entity = JsonAnswer.ReadOne(response, json => (MakiniEntity?)RecordReader.Of(recordType).Read(json));
        entity.SetOrigin(origin);
        return entity;
    }
}
