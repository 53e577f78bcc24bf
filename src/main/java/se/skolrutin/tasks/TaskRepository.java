package se.skolrutin.tasks;

import org.springframework.data.repository.ListCrudRepository;

/** Tasks by their key in the engine. */
interface TaskRepository extends ListCrudRepository<Task, Long> {}
