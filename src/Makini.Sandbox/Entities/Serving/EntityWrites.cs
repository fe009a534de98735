using System.Net;
using System.Text.Json.Nodes;
using Makini.Entities;
using Makini.Sandbox.Api;
using Makini.Sandbox.Webhooks;

namespace Makini.Sandbox.Entities;

/// <summary>Answers an operation that makes or changes a record.</summary>
internal sealed class EntityWrites(EntityOperation operation, WebhookEvents events)
{
    private readonly EntityType _entity = operation.Entity;

    /// <exception cref="ApiException">404: no such record. 422: a body that does not do.</exception>
    public ApiAnswer Answer(Plant plant, ApiRequest request)
    {
        var record = operation.Kind switch
        {
            EntityOperationKind.Create => Create(plant, request),
            EntityOperationKind.Update => Change(plant, Record(plant, request), new EntityBodyCheck(plant, _entity).Read(request, operation.Fields, isWhole: false)),
            EntityOperationKind.SetStatus => SetStatus(plant, Record(plant, request), request),
            EntityOperationKind.CreateItem => CreateItem(plant, request),
            EntityOperationKind.UpdateItem => Change(plant, Item(plant, request), new EntityBodyCheck(plant, _entity).Read(request, operation.Fields, isWhole: false)),
            _ => Act(plant, Record(plant, request), request),
        };
        var isItem = operation.Kind is EntityOperationKind.CreateItem or EntityOperationKind.UpdateItem;
        if (!isItem) events.RecordChanged(_entity, record.Text("key")!, operation.Kind == EntityOperationKind.Create);
        return ApiAnswer.Data(json => record.WriteTo(json));
    }

    private static JsonObject Change(Plant plant, JsonObject record, JsonObject fields)
    {
        plant.Change(record, fields);
        return record;
    }

    private JsonObject Create(Plant plant, ApiRequest request)
    {
        if (operation.Fields.Any(field => field.Kind == EntityFieldKind.File)) return Upload(plant, request);
        var fields = new EntityBodyCheck(plant, _entity).Read(request, operation.Fields, isWhole: true);
        return plant.Add(plant.Table(_entity), _entity.Name, fields);
    }

    private JsonObject Upload(Plant plant, ApiRequest request)
    {
        var form = MultipartForm.Read(request);
        var errors = operation.Fields.Where(field => field.IsRequired && !form.ContainsKey(field.Name))
            .Select(field => new KeyValuePair<string, string>(field.Name, $"The {field.Name} field is required."))
            .ToList();
        if (errors.Count > 0) throw ApiException.Unacceptable(errors);
        var file = form["file"];
        var record = plant.Add(plant.Table(_entity), _entity.Name, new JsonObject { ["name"] = form["name"].Text, ["contentType"] = file.ContentType ?? "application/octet-stream" });
        record["url"] = new Uri(request.Url, $"/files/{record.Text("key")}").AbsoluteUri;
        plant.StoreFile(record.Text("key")!, file.Content);
        return record;
    }

    private JsonObject SetStatus(Plant plant, JsonObject record, ApiRequest request)
    {
        var field = operation.Fields[0].Name;
        var wanted = new EntityBodyCheck(plant, _entity).Read(request, operation.Fields, isWhole: false).Text(field);
        var status = plant.Statuses(_entity).Records.FirstOrDefault(s => s.Text("key") == wanted || (field == "status" && string.Equals(s.Text("name"), wanted, StringComparison.OrdinalIgnoreCase)))
            ?? throw ApiException.Unacceptable([new(field, $"The selected {field} is invalid.")]);
        var fields = new JsonObject();
        if (Has(nameof(WorkOrder.Status))) fields["status"] = status.Text("name");
        if (Has(nameof(WorkOrder.StatusKey))) fields["statusKey"] = status.Text("key");
        return Change(plant, record, fields);
    }

    private bool Has(string property) => _entity.RecordType.GetProperty(property) is not null;

    private JsonObject CreateItem(Plant plant, ApiRequest request)
    {
        var owner = Record(plant, request);
        return plant.AddItem(_entity, operation.SubResource!, owner, new EntityBodyCheck(plant, _entity).Read(request, operation.Fields, isWhole: true));
    }

    private JsonObject Act(Plant plant, JsonObject record, ApiRequest request)
    {
        var fields = operation.Fields.Count == 0 ? [] : new EntityBodyCheck(plant, _entity).Read(request, operation.Fields, isWhole: false);
        if (operation.Action!.Name == "Delivered" && Has(nameof(WorkOrder.StatusKey)))
            fields["statusKey"] = plant.Statuses(_entity).Records.First(status => status.Text("name") == PlantStatuses.Done).Text("key");
        return Change(plant, record, fields);
    }

    private JsonObject Record(Plant plant, ApiRequest request) => Find(plant.Table(_entity), request.Parameters["key"]);

    private JsonObject Item(Plant plant, ApiRequest request)
    {
        Record(plant, request);
        return Find(plant.Items(_entity, operation.SubResource!, request.Parameters["key"]), request.Parameters["itemKey"]);
    }

    private static JsonObject Find(PlantTable table, string key) =>
        table.Find(key) ?? throw new ApiException(HttpStatusCode.NotFound, $"There is no record {key}.");
}
