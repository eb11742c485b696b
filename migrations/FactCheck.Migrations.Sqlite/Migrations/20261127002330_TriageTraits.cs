using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TriageTraits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "Filter_OutletId",
                table: "SavedLists",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Filter_SpeakerId",
                table: "SavedLists",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Filter_TopicId",
                table: "SavedLists",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "TriageTraits",
                columns: table => new
                {
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TraitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    Points = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TriageTraits", x => new { x.ClaimId, x.TraitId });
                    table.ForeignKey(
                        name: "FK_TriageTraits_TriagePlaces_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "TriagePlaces",
                        principalColumn: "ClaimId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TriageTraits_TraitId_Day_Points_Number",
                table: "TriageTraits",
                columns: new[] { "TraitId", "Day", "Points", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_TriageTraits_TraitId_Points_Number_Day",
                table: "TriageTraits",
                columns: new[] { "TraitId", "Points", "Number", "Day" });

            // Places that stand already are made again by the clock, and have their speakers, outlets and topics then.
            migrationBuilder.Sql("""UPDATE "TriagePlaces" SET "Basis" = 0 """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TriageTraits");

            migrationBuilder.DropColumn(
                name: "Filter_OutletId",
                table: "SavedLists");

            migrationBuilder.DropColumn(
                name: "Filter_SpeakerId",
                table: "SavedLists");

            migrationBuilder.DropColumn(
                name: "Filter_TopicId",
                table: "SavedLists");
        }
    }
}
