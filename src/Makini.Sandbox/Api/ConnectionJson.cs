using System.Text.Json;
using Makini.Sandbox.Accounts;

namespace Makini.Sandbox.Api;

/// <summary>Writes connections: as the account sees them, and as the holder of their token does.</summary>
internal static class ConnectionJson
{
    /// <summary>Writes it as an item of the account's list.</summary>
    public static void WriteForAccount(Utf8JsonWriter json, AccountConnection connection, Account account)
    {
        json.WriteStartObject();
        json.WriteString("key", connection.Key);
        json.WriteString("name", connection.Name);
        json.WriteString("email", connection.Email);
        json.WriteString("status", connection.Status);
        json.WriteString("sync_status", connection.SyncStatus);
        json.WriteString("sync_updated_at", connection.SyncUpdatedAt);
        json.WriteString("integration_name", connection.Provider);
        json.WriteString("redirect", Account.Redirects[0]);
        json.WriteString("scopes", "");
        json.WriteStartArray("tags");
        json.WriteEndArray();
        WriteMetadata(json, connection);
        json.WriteString("client_id", account.ClientId);
        json.WriteString("created_at", connection.CreatedAt);
        json.WriteString("updated_at", connection.UpdatedAt);
        if (connection.ConnectedAt is { } at) json.WriteString("connected_at", at);
        else json.WriteNull("connected_at");
        json.WriteEndObject();
    }

    /// <summary>Writes it as what its token belongs to.</summary>
    public static void WriteForHolder(Utf8JsonWriter json, AccountConnection connection)
    {
        json.WriteStartObject();
        json.WriteString("id", connection.Key);
        json.WriteString("company_name", connection.Name);
        json.WriteString("email", connection.Email);
        json.WriteString("provider", connection.Provider);
        json.WriteString("sync_status", connection.SyncStatus);
        json.WriteString("sync_updated_at", connection.SyncUpdatedAt);
        json.WriteString("updated_at", connection.UpdatedAt);
        WriteMetadata(json, connection);
        json.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter json, AccountConnection connection)
    {
        json.WriteStartObject("user_metadata");
        foreach (var item in connection.Metadata) json.WriteString(item.Key, item.Value);
        json.WriteEndObject();
    }
}
