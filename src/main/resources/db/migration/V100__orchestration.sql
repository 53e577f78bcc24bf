-- What a deployed process calls its elements, read out of its XML when first asked for. May be thrown away.
create table element_name (
    process_definition_key bigint not null,
    element_id             text not null,
    name                   text not null,
    primary key (process_definition_key, element_id)
);
