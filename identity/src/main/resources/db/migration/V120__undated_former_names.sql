-- Names a place had of which nobody knows until when; imports know it by them. Those with their days lie in place_name.
create table place_former_name (
    place_id    uuid        not null,
    name        text        not null,
    recorded_at timestamptz not null,
    constraint place_former_name_pk primary key (place_id, name),
    constraint place_former_name_place_id_fk foreign key (place_id) references org_unit (id)
);
