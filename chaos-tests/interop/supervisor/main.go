// The published supervisor, started as its own command starts it. Its command cannot be installed by `go install`,
// because its go.mod has replace directives; its packages can be built on.
package main

import (
	"context"
	"flag"
	"log"
	"os"
	"os/signal"
	"syscall"

	"github.com/open-telemetry/opentelemetry-collector-contrib/cmd/opampsupervisor/supervisor"
	"github.com/open-telemetry/opentelemetry-collector-contrib/cmd/opampsupervisor/supervisor/config"
	"github.com/open-telemetry/opentelemetry-collector-contrib/cmd/opampsupervisor/supervisor/telemetry"
)

func main() {
	path := flag.String("config", "", "supervisor.yaml")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	cfg, err := config.Load(*path)
	if err != nil {
		log.Fatal(err)
	}
	logger, err := telemetry.NewLogger(cfg.Telemetry.Logs)
	if err != nil {
		log.Fatal(err)
	}
	sup, err := supervisor.NewSupervisor(ctx, logger, cfg)
	if err != nil {
		log.Fatal(err)
	}
	if err := sup.Start(ctx); err != nil {
		log.Fatal(err)
	}
	<-ctx.Done()
	sup.Shutdown()
}
