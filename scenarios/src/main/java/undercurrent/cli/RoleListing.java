package undercurrent.cli;

import tools.jackson.databind.node.ObjectNode;
import undercurrent.organisation.Role;
import undercurrent.organisation.RoleTask;
import undercurrent.organisation.Skill;

/// What a role can do and does, as part of a JSON document.
final class RoleListing {
  private RoleListing() {}

  static void describe(Role role, ObjectNode object) {
    object.put("description", role.description());
    object.put("costPerHour", role.costPerHour());
    object.put("onCall", role.isOnCall());
    var skills = object.putObject("skills");
    for (Skill skill : Skill.values()) {
      if (role.skills().containsKey(skill)) {
        skills.put(skill.id(), role.skills().getOrDefault(skill, 0.0));
      }
    }
    var rotas = object.putArray("rotas");
    role.rotas().forEach(rota -> rotas.add(rota.id()));
    var tasks = object.putArray("tasks");
    for (RoleTask task : role.tasks()) {
      tasks
          .addObject()
          .put("lifecycle", task.lifecycle())
          .put("stage", task.stage())
          .put("part", task.part().id())
          .put("title", task.title())
          .put("skill", task.skill().id())
          .put("handOff", task.handOff())
          .put("bounce", task.bounce());
    }
  }
}
