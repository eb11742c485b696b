using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ListingNewness : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Rechecks");

            migrationBuilder.DropIndex(
                name: "IX_Listings_Standing_ChangedAt_ClaimId",
                table: "Listings");

            migrationBuilder.DropIndex(
                name: "IX_Listings_Standing_OutletKey_ChangedAt_ClaimId",
                table: "Listings");

            migrationBuilder.DropIndex(
                name: "IX_Listings_Standing_RatingCode_ChangedAt_ClaimId",
                table: "Listings");

            migrationBuilder.AlterColumn<Guid>(
                name: "ExhibitId",
                table: "Tasks",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<string>(
                name: "Cause",
                table: "Tasks",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "SourceWithdrawn");

            migrationBuilder.AddColumn<Guid>(
                name: "SourceClaimId",
                table: "Tasks",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Newness",
                table: "Listings",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_SourceClaimId",
                table: "Tasks",
                column: "SourceClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Newness",
                table: "Listings",
                column: "Newness");

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Standing_Newness",
                table: "Listings",
                columns: new[] { "Standing", "Newness" });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Standing_OutletKey_Newness",
                table: "Listings",
                columns: new[] { "Standing", "OutletKey", "Newness" });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Standing_RatingCode_Newness",
                table: "Listings",
                columns: new[] { "Standing", "RatingCode", "Newness" });

            migrationBuilder.AddForeignKey(
                name: "FK_Tasks_Claims_SourceClaimId",
                table: "Tasks",
                column: "SourceClaimId",
                principalTable: "Claims",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Tasks_Claims_SourceClaimId",
                table: "Tasks");

            migrationBuilder.DropIndex(
                name: "IX_Tasks_SourceClaimId",
                table: "Tasks");

            migrationBuilder.DropIndex(
                name: "IX_Listings_Newness",
                table: "Listings");

            migrationBuilder.DropIndex(
                name: "IX_Listings_Standing_Newness",
                table: "Listings");

            migrationBuilder.DropIndex(
                name: "IX_Listings_Standing_OutletKey_Newness",
                table: "Listings");

            migrationBuilder.DropIndex(
                name: "IX_Listings_Standing_RatingCode_Newness",
                table: "Listings");

            migrationBuilder.DropColumn(
                name: "Cause",
                table: "Tasks");

            migrationBuilder.DropColumn(
                name: "SourceClaimId",
                table: "Tasks");

            migrationBuilder.DropColumn(
                name: "Newness",
                table: "Listings");

            migrationBuilder.AlterColumn<Guid>(
                name: "ExhibitId",
                table: "Tasks",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.CreateTable(
                name: "Rechecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Cause = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    RaisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Result = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    SettledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SettledBy = table.Column<Guid>(type: "uuid", nullable: true),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Token = table.Column<int>(type: "integer", nullable: false),
                    Why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rechecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rechecks_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Standing_ChangedAt_ClaimId",
                table: "Listings",
                columns: new[] { "Standing", "ChangedAt", "ClaimId" });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Standing_OutletKey_ChangedAt_ClaimId",
                table: "Listings",
                columns: new[] { "Standing", "OutletKey", "ChangedAt", "ClaimId" });

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Standing_RatingCode_ChangedAt_ClaimId",
                table: "Listings",
                columns: new[] { "Standing", "RatingCode", "ChangedAt", "ClaimId" });

            migrationBuilder.CreateIndex(
                name: "IX_Rechecks_ClaimId_Result",
                table: "Rechecks",
                columns: new[] { "ClaimId", "Result" });

            migrationBuilder.CreateIndex(
                name: "IX_Rechecks_Result_RaisedAt_Id",
                table: "Rechecks",
                columns: new[] { "Result", "RaisedAt", "Id" });
        }
    }
}
