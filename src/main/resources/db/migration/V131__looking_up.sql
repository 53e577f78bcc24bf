-- Whether a decision has led to a case already: asked before every case that a decision opens.
create index school_case_of_decision on school_case (decision_id) where decision_id is not null;

-- The variables that an instance or a task sees are looked up by their scope.
create index variable_by_scope on variable (scope_key);
