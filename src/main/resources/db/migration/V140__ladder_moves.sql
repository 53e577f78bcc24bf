-- A person has moved a running matter to another ladder. From then on the matter follows it, and stands where it is said
-- here until it is decided anew.
create table ladder_move (
    move                bigint generated always as identity primary key,
    case_id             uuid        not null,
    from_ladder_id      text        not null,
    from_ladder_version int         not null,
    ladder_id           text        not null,
    ladder_version      int         not null,
    stage               text        not null,
    step_no             int         not null,
    since               date        not null,
    moved_at            timestamptz not null,
    moved_by            uuid        not null,
    reason              text        not null,
    foreign key (from_ladder_id, from_ladder_version) references ladder_version,
    foreign key (ladder_id, ladder_version) references ladder_version
);
create index ladder_move_of_case on ladder_move (case_id, move desc);

create trigger ladder_move_only_grows before update or delete on ladder_move
    for each row execute function refuse_change();
