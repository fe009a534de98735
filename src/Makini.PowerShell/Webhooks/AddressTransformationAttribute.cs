using System.ComponentModel;
using System.Management.Automation;
using Makini.PowerShell.Vaults;
using Makini.Webhooks;

namespace Makini.PowerShell.Webhooks;

/// <summary>Reads addresses and ranges of addresses.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class AddressTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        try
        {
            return LanguagePrimitives.ConvertTo<object[]>(inputData).Select(Read).ToArray();
        }
        catch (FormatException e)
        {
            throw new ArgumentTransformationMetadataException(e.Message, e);
        }
    }

    private static AddressRange Read(object value) => SecretText.Unwrap(value) as AddressRange ?? AddressRange.Parse($"{value}");
}
