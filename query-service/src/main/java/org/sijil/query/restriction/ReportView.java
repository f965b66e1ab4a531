package org.sijil.query.restriction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.sijil.domain.register.Report;

/** Whose report it is, and whether it is restricted itself. A report is filed once and never changes. */
@Entity
@Table(name = "report")
public class ReportView {
    @Id
    public String id;

    @Column(updatable = false)
    public String source;

    @Column(updatable = false)
    public boolean restricted;

    public static ReportView of(Report report) {
        var view = new ReportView();
        view.id = report.id();
        view.source = report.source();
        view.restricted = report.restricted();
        return view;
    }
}
