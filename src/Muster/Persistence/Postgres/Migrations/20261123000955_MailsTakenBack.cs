using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Muster.Persistence.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class MailsTakenBack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_mails_import_id",
                table: "mails");

            migrationBuilder.DropIndex(
                name: "ix_mails_learner_id",
                table: "mails");

            migrationBuilder.AddColumn<bool>(
                name: "is_welcome",
                table: "mails",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "unwanted",
                table: "mails",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_mails_import_id",
                table: "mails",
                column: "import_id",
                filter: "state <> 2");

            migrationBuilder.CreateIndex(
                name: "ix_mails_learner_id",
                table: "mails",
                column: "learner_id",
                filter: "state <> 2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_mails_import_id",
                table: "mails");

            migrationBuilder.DropIndex(
                name: "ix_mails_learner_id",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "is_welcome",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "unwanted",
                table: "mails");

            migrationBuilder.CreateIndex(
                name: "ix_mails_import_id",
                table: "mails",
                column: "import_id",
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "ix_mails_learner_id",
                table: "mails",
                column: "learner_id",
                filter: "state = 0");
        }
    }
}
