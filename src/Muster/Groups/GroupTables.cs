using Muster.Persistence;

namespace Muster.Groups;

static class GroupTables
{
    public static readonly BulkTable<Group> Groups = new(
        "groups",
        1,
        new("id", BulkType.Id, g => g.Id),
        new("name", BulkType.Text, g => g.Name),
        new("name_key", BulkType.Text, g => g.NameKey),
        new("removed_at", BulkType.Instant, g => g.RemovedAt),
        new("revision", BulkType.Long, g => g.Revision));

    public static readonly BulkTable<GroupSet> GroupSets = new(
        "group_sets",
        2,
        new("id", BulkType.Id, s => s.Id),
        new("group_id", BulkType.Id, s => s.GroupId));
}
