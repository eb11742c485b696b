using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OneTextOnceAndTries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Articles_DuplicateHash",
                table: "Articles");

            migrationBuilder.AddColumn<Guid>(
                name: "FirstClaimId",
                table: "ReaderRequests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SplitTries",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_ReaderRequests_FirstClaimId",
                table: "ReaderRequests",
                column: "FirstClaimId");

            // Two that came in at once before this index: the older one stands for their text, the others for themselves alone.
            migrationBuilder.Sql(
                """
                UPDATE "Articles" SET "DuplicateHash" = REPLACE(CAST("Id" AS TEXT), '-', '')
                WHERE "WithdrawnAt" IS NULL AND EXISTS (
                    SELECT 1 FROM "Articles" AS "Older"
                    WHERE "Older"."DuplicateHash" = "Articles"."DuplicateHash" AND "Older"."WithdrawnAt" IS NULL AND "Older"."Id" < "Articles"."Id")
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_DuplicateHash",
                table: "Articles",
                column: "DuplicateHash",
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReaderRequests_FirstClaimId",
                table: "ReaderRequests");

            migrationBuilder.DropIndex(
                name: "IX_Articles_DuplicateHash",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "FirstClaimId",
                table: "ReaderRequests");

            migrationBuilder.DropColumn(
                name: "SplitTries",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_DuplicateHash",
                table: "Articles",
                column: "DuplicateHash");
        }
    }
}
