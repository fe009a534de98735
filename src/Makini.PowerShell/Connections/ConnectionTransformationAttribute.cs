using System.ComponentModel;
using System.Management.Automation;

namespace Makini.PowerShell.Connections;

/// <summary>Reads what is given to -Connection. What is no connection stays as it is, so that another parameter may take it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class ConnectionTransformationAttribute : ArgumentTransformationAttribute
{
    private const string DeserializedType = "Deserialized.Makini.MakiniConnection";

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var read = LanguagePrimitives.GetEnumerable(inputData) is { } several ? several.Cast<object>().Select(Read).ToArray() : [Read(inputData)];
        return read.Contains(null) ? inputData : read!;
    }

    private static ConnectionArgument? Read(object? given)
    {
        var wrapped = given as PSObject;
        return (wrapped?.BaseObject ?? given) switch
        {
            ConnectionArgument argument => argument,
            MakiniConnection connection => new ConnectionArgument(connection),
            string name => new ConnectionArgument(name),
            _ when wrapped?.TypeNames.Contains(DeserializedType) == true =>
                new ConnectionArgument(wrapped.Properties[nameof(MakiniConnection.Name)]?.Value as string ?? "") { IsDeserialized = true },
            _ => null,
        };
    }
}
