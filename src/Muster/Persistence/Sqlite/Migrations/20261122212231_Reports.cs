using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Muster.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Reports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_assignments_package_id_assigned_at_id",
                table: "assignments");

            migrationBuilder.CreateTable(
                name: "report_cells",
                columns: table => new
                {
                    membership = table.Column<int>(type: "INTEGER", nullable: false),
                    package_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    group_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    not_started = table.Column<int>(type: "INTEGER", nullable: false),
                    in_progress = table.Column<int>(type: "INTEGER", nullable: false),
                    completed = table.Column<int>(type: "INTEGER", nullable: false),
                    overdue = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_cells", x => new { x.membership, x.package_id, x.group_id });
                });

            migrationBuilder.CreateTable(
                name: "report_snapshots",
                columns: table => new
                {
                    membership = table.Column<int>(type: "INTEGER", nullable: false),
                    counted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    counted_for = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    revision = table.Column<long>(type: "INTEGER", nullable: false),
                    lease_until = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_snapshots", x => x.membership);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assignments_counted",
                table: "assignments",
                columns: new[] { "package_id", "assigned_at", "id", "learner_id", "progress", "due_on", "group_set_id" },
                filter: "state = 0 AND NOT learner_archived");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "report_cells");

            migrationBuilder.DropTable(
                name: "report_snapshots");

            migrationBuilder.DropIndex(
                name: "ix_assignments_counted",
                table: "assignments");

            migrationBuilder.CreateIndex(
                name: "ix_assignments_package_id_assigned_at_id",
                table: "assignments",
                columns: new[] { "package_id", "assigned_at", "id" },
                filter: "state = 0 AND NOT learner_archived");
        }
    }
}
