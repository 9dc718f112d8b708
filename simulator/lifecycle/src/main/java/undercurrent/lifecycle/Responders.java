package undercurrent.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import undercurrent.graph.Node;
import undercurrent.incident.Incident;
import undercurrent.incident.Pager;
import undercurrent.incident.Routing;
import undercurrent.incident.ToilWatch;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStream;
import undercurrent.serving.Service;
import undercurrent.system.PageLine;
import undercurrent.system.Pipeline;
import undercurrent.system.Signal;
import undercurrent.system.Step;

/// Those who answer incidents: who is called, what they look at, and how their hours are asked for.
final class Responders {
  private static final List<String> AROUND_A_SUBJECT = List.of("what it needs");

  private final Replication run;
  private final IncidentDesk desk;
  private final Pager pager;
  private final ToilWatch toil;
  private final Optional<Routing> routing;

  Responders(Replication run, IncidentDesk desk) {
    this.run = run;
    this.desk = desk;
    this.pager =
        new Pager(
            run.organisation(),
            run.trace(),
            desk.rules(),
            run.streams().stream("attention of people on call"));
    this.toil =
        new ToilWatch(
            run.trace(), run.organisation(), run.decisions(), desk.rules().toilCap(), desk.stage());
    List<String> rotas = pager.staffedRotas(run.simulation().now());
    this.routing =
        rotas.isEmpty() ? Optional.empty() : Optional.of(new Routing(run.graph(), rotas));
  }

  ToilWatch toil() {
    return toil;
  }

  Optional<Routing> routing() {
    return routing;
  }

  /// Returns the role whose rota has to answer in the end; SREs where there is no rota.
  String role(Incident incident) {
    return routing.map(r -> r.course(incident).getLast()).orElse("sre");
  }

  /// Pages about an incident and returns who comes; nobody where nobody is on call.
  Optional<String> page(SimProcess self, Incident incident) {
    return page(self, incident, true);
  }

  /// Pages and returns who comes; nobody where nobody is on call.
  ///
  /// @param isFounded whether there is an incident about what the page names
  Optional<String> page(SimProcess self, Incident about, boolean isFounded) {
    Optional<String> comes =
        routing.flatMap(r -> pager.page(self, about, r.course(about), desk.stage()));
    int shift = (int) (run.simulation().now() % SimTime.DAY / Pager.SHIFT);
    comes.ifPresent(person -> run.log().enter(new PageLine(run.day(), shift, person, isFounded)));
    return comes;
  }

  /// Returns the nodes that could be at fault, in the order of looking: what the subject needs, the
  /// nearest first; everything, in any order, when nobody knows the subject or what it was made from.
  /// Where a part on the way does not say what it uses, everything else comes after what is known.
  List<String> suspects(Incident incident) {
    if (incident.subject().isEmpty() || !run.lineage().isWritten()) {
      return shuffled(everything(), run.streams().stream("order of looking " + incident.name()));
    }
    String subject = incident.subject().get();
    if (run.graph().find(subject).isPresent()) {
      return known(incident, subject);
    }
    var near = new ArrayList<>(List.of(subject));
    near.addAll(AROUND_A_SUBJECT);
    return near;
  }

  private List<String> known(Incident incident, String subject) {
    var known = new LinkedHashSet<String>();
    run.graph().declaredDependencies(subject).forEach(node -> known.add(node.id()));
    if (!known.stream().allMatch(run.graph()::isAnnotated)) {
      var chance = run.streams().stream("order of looking " + incident.name());
      known.addAll(shuffled(everything(), chance));
    }
    return List.copyOf(known);
  }

  private List<String> everything() {
    if (!run.graph().nodes().isEmpty()) {
      return run.graph().nodes().stream().map(Node::id).toList();
    }
    var all = new ArrayList<String>();
    run.signals().all().stream().map(Signal::name).forEach(all::add);
    for (Pipeline pipeline : run.pipelines().all()) {
      all.add(pipeline.name());
      pipeline.steps().stream().skip(1).map(Step::name).forEach(all::add);
    }
    run.services().all().stream().map(Service::name).forEach(all::add);
    return all;
  }

  private static List<String> shuffled(List<String> nodes, RandomStream chance) {
    var order = new ArrayList<>(nodes);
    for (int i = order.size() - 1; i > 0; i--) {
      int other = chance.nextInt(i + 1);
      String moved = order.set(i, order.get(other));
      order.set(other, moved);
    }
    return order;
  }

  /// Asks for work at once: of the person who came, or of whoever has the skill.
  void urgently(SimProcess self, String title, String role, Optional<String> person, double hours) {
    Skill skill = person.map(pager::skillOf).orElseGet(() -> Pager.skill(role));
    Work work = work(title, skill, Subsystem.MONITORING, hours).urgently();
    self.await(
        person
            .map(name -> run.organisation().request(work, name))
            .orElseGet(() -> run.organisation().request(work)));
  }

  /// Asks for work that can wait: of SREs, or of the team that owns the subject when operations
  /// have been handed over.
  void calmly(SimProcess self, String title, Incident incident, Subsystem box, double hours) {
    run.organisation().await(self, work(title, calmSkill(incident), box, hours));
  }

  private Skill calmSkill(Incident incident) {
    if (!toil.isHandedOver()) {
      return Skill.RELIABILITY;
    }
    return switch (incident.alert()) {
      case FEEDS -> Skill.DATA_ENGINEERING;
      case MODELS, SYSTEMS -> Skill.ML_ENGINEERING;
    };
  }

  Work work(String title, Skill skill, Subsystem box, double hours) {
    return Work.of(title, desk.stage(), skill, box, hours).as(Nature.INCIDENT);
  }
}
